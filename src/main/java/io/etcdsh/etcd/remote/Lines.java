package io.etcdsh.etcd.remote;

import java.util.concurrent.Flow;
import java.util.function.Consumer;

/**
 * Takes a text line by line as it comes, so that a large one is never held as a whole.
 *
 * @param each takes a line
 */
record Lines(Consumer<String> each) implements Flow.Subscriber<String> {

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    each.accept(line);
  }

  /** Whoever sent the request learns of it there. */
  @Override
  public void onError(Throwable failure) {}

  @Override
  public void onComplete() {}
}
