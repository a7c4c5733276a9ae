package io.etcdsh.evidence;

import io.etcdsh.model.MemberId;
import io.etcdsh.model.Reach;
import io.etcdsh.problem.Result;

/**
 * A peer URL that was tried from here.
 *
 * @param member whose it is
 * @param url as it is advertised
 * @param reach whether it takes connections, and its certificate
 */
public record PeerVisit(MemberId member, String url, Result<Reach> reach) {}
