<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use GuzzleHttp\Psr7\{StreamDecoratorTrait, Utils};
use Psr\Http\Message\StreamInterface;

/** Where the body of an answer is written to. It takes no more bytes than it may, and then none at all. */
final class LimitedBody implements StreamInterface
{
    use StreamDecoratorTrait;

    private StreamInterface $stream;
    private bool $isOver = false;
    private int $bytes = 0;

    public function __construct(private int $limit)
    {
        $this->stream = Utils::streamFor(Utils::tryFopen('php://temp', 'w+'));
    }

    /** @param string $string */
    public function write($string): int
    {
        // Other handlers than curl's go on where fewer bytes were written than they gave.
        if ($this->isOver) {
            throw new \OverflowException('The body is too large.');
        }
        $this->bytes += strlen($string);
        $this->isOver = $this->bytes > $this->limit;
        return $this->isOver ? 0 : $this->stream->write($string);
    }

    /** The body of an answer, wherever it was written to; null where it has too many bytes. */
    public function contentsOf(StreamInterface $body): ?string
    {
        if ($body->isSeekable()) {
            $body->rewind();
        }
        $contents = '';
        while (!$this->isOver && !$body->eof()) {
            $contents .= $body->read(65536);
            $this->isOver = strlen($contents) > $this->limit;
        }
        return $this->isOver ? null : $contents;
    }

    public function isOver(): bool
    {
        return $this->isOver;
    }
}
