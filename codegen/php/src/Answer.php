<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use Psr\Http\Message\ResponseInterface;

/** An answer that came as a whole. A success whose compressed body ends too soon is an UnderflowException. */
final class Answer
{
    public readonly int $status;
    public readonly string $mediaType;
    /** Without content codings, and in UTF-8 where there is no problem. */
    public readonly string $body;
    /** Why the body is no text. */
    public readonly ?\RuntimeException $problem;

    public function __construct(public readonly ResponseInterface $response)
    {
        $this->status = $response->getStatusCode();
        $this->mediaType = Content::mediaType($this->lines('Content-Type'));
        $body = (string) $response->getBody();
        $problem = null;
        try {
            $body = Content::decompressed($body, $this->lines('Content-Encoding'));
            $body = Content::text($body, Content::charset($this->mediaType));
        } catch (\UnexpectedValueException $problem) {
            // For the decoder to tell.
        } catch (\UnderflowException $problem) {
            // Of an error the status counts, whatever its body is.
            if ($this->isSuccess()) {
                throw $problem;
            }
        }
        $this->body = $body;
        $this->problem = $problem;
    }

    public function isSuccess(): bool
    {
        return intdiv($this->status, 100) === 2;
    }

    /** @return string[] what came under a name, in any case, line by line */
    public function lines(string $name): array
    {
        return $this->response->getHeader($name);
    }
}
