package partnercenterusage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/** An attempt that is made once, and whose body has to come within the time of the call and the limit of its size. */
final class Attempt implements BodyPublisher, BodyHandler<byte[]>, Flow.Subscriber<List<ByteBuffer>> {
  private final Deadline deadline;
  private final int maxBodyBytes;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private boolean isTooLarge;
  /** One of Java's own kinds: for any other it would take each answer to one more thread. */
  private final BodySubscriber<byte[]> known =
      BodySubscribers.fromSubscriber(this, unused -> isTooLarge ? null : body.toByteArray());
  private volatile boolean isSent;
  private Flow.Subscription subscription;

  /** Its body is null if it is larger than the limit. */
  Attempt(Deadline deadline, int maxBodyBytes) {
    this.deadline = deadline;
    this.maxBodyBytes = maxBodyBytes;
  }

  /** Java sends a GET whose connection broke again, unasked. Asking for the length is how an attempt begins. */
  @Override
  public long contentLength() {
    if (isSent) throw new UncheckedIOException(new IOException("it broke before an answer came"));
    isSent = true;
    return 0;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    BodyPublishers.noBody().subscribe(subscriber);
  }

  @Override
  public BodySubscriber<byte[]> apply(ResponseInfo head) {
    return known;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(Long.MAX_VALUE);
    // Java's own time-out ends where the body begins. This one closes the connection of a body that is late.
    known.getBody().toCompletableFuture().orTimeout(deadline.left(), TimeUnit.NANOSECONDS).exceptionally(error -> {
      subscription.cancel();
      return null;
    });
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    for (ByteBuffer each : part) {
      isTooLarge |= each.remaining() > maxBodyBytes - body.size();
      if (isTooLarge) {
        // This closes the connection. Without an end of the body, no answer would be known.
        subscription.cancel();
        known.onComplete();
        return;
      }
      // Kept as they come, chunks of one byte would take a hundred times their length.
      byte[] bytes = new byte[each.remaining()];
      each.get(bytes);
      body.writeBytes(bytes);
    }
  }

  @Override
  public void onError(Throwable error) {}

  @Override
  public void onComplete() {}
}
