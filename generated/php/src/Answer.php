<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use Psr\Http\Message\ResponseInterface;

/** An answer that came as a whole, without the tokens that it may have repeated. */
final class Answer
{
    public readonly int $status;
    public readonly string $reason;
    /** @var string[][] */
    public readonly array $headers;
    public readonly string $mediaType;
    /** Without content codings, and in UTF-8 where there is no problem; '' where it is too large. */
    public readonly string $body;
    /** Why the body is no text. */
    public readonly ?\RuntimeException $problem;

    /**
     * @param ?string $body null where it has more bytes than the limit
     * @throws \UnderflowException where the compressed body of a success ends too soon
     */
    public function __construct(
        #[\SensitiveParameter] ResponseInterface $response,
        #[\SensitiveParameter] ?string $body,
        int $limit,
        public readonly Redaction $redaction,
    ) {
        $this->status = $response->getStatusCode();
        $this->reason = $redaction->of($response->getReasonPhrase());
        $headers = [];
        foreach ($response->getHeaders() as $name => $lines) {
            $headers[$redaction->of((string) $name)] = array_map($redaction->of(...), $lines);
        }
        $this->headers = $headers;
        $this->mediaType = Content::mediaType($this->lines('Content-Type'));
        $problem = null;
        try {
            $body ??= throw Content::tooLarge($limit);
            $body = Content::decompressed($body, $this->lines('Content-Encoding'), $limit);
            $body = Content::text($body, Content::charset($this->mediaType));
        } catch (\OverflowException $problem) {
            $body = '';
        } catch (\UnexpectedValueException $problem) {
            // For the decoder to tell.
        } catch (\UnderflowException $problem) {
            // Of an error the status counts, whatever its body is.
            if ($this->isSuccess()) {
                throw $problem;
            }
        }
        $this->body = $redaction->of($body);
        $this->problem = $problem;
    }

    public function isSuccess(): bool
    {
        return intdiv($this->status, 100) === 2;
    }

    /** @return string[] what came under a name, in any case, line by line */
    public function lines(string $name): array
    {
        return array_change_key_case($this->headers)[strtolower($name)] ?? [];
    }
}
