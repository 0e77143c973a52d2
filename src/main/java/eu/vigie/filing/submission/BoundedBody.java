package eu.vigie.filing.submission;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Reads an answer up to a number of bytes as UTF-8, and hangs up after them: no answer that counts is longer. */
final class BoundedBody implements HttpResponse.BodySubscriber<String> {

    private final HttpResponse.BodySubscriber<String> text =
            HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
    private int left;
    private Flow.Subscription subscription = new Flow.Subscription() {
        @Override
        public void request(long items) {}

        @Override
        public void cancel() {}
    };

    BoundedBody(int most) {
        left = most;
    }

    @Override
    public CompletionStage<String> getBody() {
        return text.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription wire) {
        subscription = wire;
        text.onSubscribe(wire);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (left <= 0) return;
        left -= buffers.stream().mapToInt(ByteBuffer::remaining).sum();
        text.onNext(buffers);
        if (left <= 0) {
            subscription.cancel();
            text.onComplete();
        }
    }

    @Override
    public void onError(Throwable failure) {
        text.onError(failure);
    }

    @Override
    public void onComplete() {
        if (left > 0) text.onComplete();
    }
}
