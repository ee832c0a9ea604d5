<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** Decompresses a body as Content-Encoding says. */
final class ContentEncoding
{
    /** libcurl has the same limit. */
    private const MOST_CODINGS = 5;
    /** Compressed bytes for each step: deflate can decompress them to a thousand times as many. */
    private const PIECE_SIZE = 1024;

    /**
     * Reverts the content codings, the last one first, each up to the limit.
     *
     * @param string[] $lines
     * @throws \UnexpectedValueException if a coding is not known, or the body is not in that coding
     * @throws \UnderflowException if the body ends early
     * @throws BodyTooLargeException
     */
    public static function decompress(
        #[\SensitiveParameter] string $body,
        array $lines,
        int $limit,
    ): string {
        $names = array_map(trim(...), explode(',', strtolower(implode(',', $lines))));
        if (count($names) > self::MOST_CODINGS) {
            throw new \UnexpectedValueException('it has more than ' . self::MOST_CODINGS . ' content codings');
        }
        foreach (array_reverse($names) as $name) {
            // An empty body is not compressed, whatever the header says.
            if ($body !== '') {
                $body = self::decode($name, $body, $limit);
            }
        }
        return $body;
    }

    private static function decode(string $name, #[\SensitiveParameter] string $body, int $limit): string
    {
        return match ($name) {
            '', 'identity' => $body,
            'gzip', 'x-gzip' => self::inflate($body, ZLIB_ENCODING_GZIP, $name, $limit),
            'deflate' => self::decodeDeflate($body, $limit),
            default => throw new \UnexpectedValueException("this client does not know its content coding $name"),
        };
    }

    /** Some servers omit the zlib header of "deflate". Only a complete body shows that this is the case. */
    private static function decodeDeflate(#[\SensitiveParameter] string $body, int $limit): string
    {
        try {
            return self::inflate($body, ZLIB_ENCODING_DEFLATE, 'deflate', $limit);
        } catch (\UnexpectedValueException $problem) {
            try {
                return self::inflate($body, ZLIB_ENCODING_RAW, 'deflate', $limit);
            } catch (\UnexpectedValueException | \UnderflowException) {
                throw $problem;
            }
        }
    }

    /** Several gzip members may follow each other. */
    private static function inflate(
        #[\SensitiveParameter] string $body,
        int $encoding,
        string $name,
        int $limit,
    ): string {
        $text = '';
        $start = 0;
        while ($start < strlen($body)) {
            $context = inflate_init($encoding);
            for ($at = $start; inflate_get_status($context) !== ZLIB_STREAM_END; $at += self::PIECE_SIZE) {
                if ($at >= strlen($body)) {
                    throw new \UnderflowException('the compressed body ends too early');
                }
                $part = @inflate_add($context, substr($body, $at, self::PIECE_SIZE));
                if ($part === false) {
                    throw new \UnexpectedValueException("it is not valid $name, which its Content-Encoding names");
                }
                $text .= $part;
                if (strlen($text) > $limit) {
                    throw new BodyTooLargeException($limit);
                }
            }
            $start += inflate_get_read_len($context);
        }
        return $text;
    }
}
