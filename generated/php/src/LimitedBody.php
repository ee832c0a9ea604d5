<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use GuzzleHttp\Psr7\StreamDecoratorTrait;
use GuzzleHttp\Psr7\Utils;
use Psr\Http\Message\StreamInterface;

/** Collects the body of a response up to a limit. */
final class LimitedBody implements StreamInterface
{
    use StreamDecoratorTrait;

    private StreamInterface $stream;
    private bool $isTooLarge = false;
    private int $size = 0;

    public function __construct(private int $limit)
    {
        $this->stream = Utils::streamFor(Utils::tryFopen('php://temp', 'w+'));
    }

    /** @param string $string */
    public function write($string): int
    {
        // Handlers other than curl's continue after a write that returned too few bytes.
        if ($this->isTooLarge) {
            throw new BodyTooLargeException($this->limit);
        }
        $this->size += strlen($string);
        $this->isTooLarge = $this->size > $this->limit;
        return $this->isTooLarge ? 0 : $this->stream->write($string);
    }

    /** The body of a response, wherever Guzzle has written it. Null if it is too large. */
    public function contentsOf(StreamInterface $body): ?string
    {
        if ($body->isSeekable()) {
            $body->rewind();
        }
        $contents = '';
        while (!$this->isTooLarge && !$body->eof()) {
            $contents .= $body->read(65536);
            $this->isTooLarge = strlen($contents) > $this->limit;
        }
        return $this->isTooLarge ? null : $contents;
    }

    public function isTooLarge(): bool
    {
        return $this->isTooLarge;
    }
}
