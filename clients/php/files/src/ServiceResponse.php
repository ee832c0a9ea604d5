<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use Psr\Http\Message\ResponseInterface;

/** A complete response without the tokens that were sent. */
final class ServiceResponse
{
    public readonly int $status;
    public readonly string $reason;
    /** @var string[][] */
    public readonly array $headers;
    public readonly string $mediaType;
    /** Decompressed and in UTF-8. If there is a problem, as far as it could be decoded; '' if it is too large. */
    public readonly string $body;
    /** Why the body cannot be decoded. */
    public readonly ?\RuntimeException $problem;

    /**
     * @param ?string $body null if it is larger than the limit
     * @throws \UnderflowException if the compressed body of a success ends early
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
        $this->mediaType = MediaType::of($this->lines('Content-Type'));
        $problem = null;
        try {
            $body ??= throw new BodyTooLargeException($limit);
            $body = ContentEncoding::decompress($body, $this->lines('Content-Encoding'), $limit);
            $body = Charset::decode($body, MediaType::charset($this->mediaType));
        } catch (BodyTooLargeException $problem) {
            $body = '';
        } catch (\UnexpectedValueException $problem) {
            // The decoder reports it.
        } catch (\UnderflowException $problem) {
            // The status of an error response matters more than its body.
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

    /** @return string[] each line of a header, whatever the case of its name */
    public function lines(string $name): array
    {
        return array_change_key_case($this->headers)[strtolower($name)] ?? [];
    }
}
