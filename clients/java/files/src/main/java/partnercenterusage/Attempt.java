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

/** Sends one attempt, and limits the time and the size of its response body. */
final class Attempt implements BodyPublisher, BodyHandler<byte[]>, Flow.Subscriber<List<ByteBuffer>> {
  private final Deadline deadline;
  private final int maxBodyBytes;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private boolean isTooLarge;
  /** One of Java's own subscribers: for any other, Java hands each response over to another thread. */
  private final BodySubscriber<byte[]> bodySubscriber =
      BodySubscribers.fromSubscriber(this, unused -> isTooLarge ? null : body.toByteArray());
  private volatile boolean isSent;
  private Flow.Subscription subscription;

  /** The body of the response is null if it is larger than the limit. */
  Attempt(Deadline deadline, int maxBodyBytes) {
    this.deadline = deadline;
    this.maxBodyBytes = maxBodyBytes;
  }

  /** Java repeats a GET by itself if its connection broke. It asks for the content length each time it sends it. */
  @Override
  public long contentLength() {
    if (isSent) throw new UncheckedIOException(new IOException("it broke before the response"));
    isSent = true;
    return 0;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    BodyPublishers.noBody().subscribe(subscriber);
  }

  @Override
  public BodySubscriber<byte[]> apply(ResponseInfo head) {
    return bodySubscriber;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(Long.MAX_VALUE);
    // Java's own timeout does not cover the body. This one closes the connection if the body takes too long.
    bodySubscriber.getBody().toCompletableFuture().orTimeout(deadline.remaining(), TimeUnit.NANOSECONDS).exceptionally(error -> {
      subscription.cancel();
      return null;
    });
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    for (ByteBuffer each : part) {
      isTooLarge |= each.remaining() > maxBodyBytes - body.size();
      if (isTooLarge) {
        // This closes the connection. The response is complete only when its body is.
        subscription.cancel();
        bodySubscriber.onComplete();
        return;
      }
      // Keeping the buffers would take a hundred times the memory for chunks of one byte.
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
