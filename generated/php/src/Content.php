<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/**
 * From the bytes of a body to its text, by what the headers say about them. What cannot be read is an
 * UnexpectedValueException, what ends too soon an UnderflowException, and what is too large an OverflowException.
 */
final class Content
{
    private const MARKS = ["\xEF\xBB\xBF" => 'UTF-8', "\xFF\xFE" => 'UTF-16LE', "\xFE\xFF" => 'UTF-16BE'];
    /** A comma within quotes separates nothing. */
    private const BETWEEN_COMMAS = '/(?:[^",]|"(?:[^"\\\\]|\\\\.)*+"?)++/';
    private const MEDIA_TYPE = '~^[\w!#$%&\'*+.^`|\~-]+/[\w!#$%&\'*+.^`|\~-]+\s*(?:;|$)~';
    /** As libcurl has it. */
    private const MOST_CODINGS = 5;
    /** Compressed bytes that are read at once: deflate makes a thousand times as many of them. */
    private const CHUNK = 1024;
    private const PARAMETER = '/;\s*(?<name>[^\s=;"]+)=(?:"(?<quoted>(?:[^"\\\\]|\\\\.)*+)"|(?<plain>[^;\s]*))/';

    /**
     * The last media type of a Content-Type that may stand there twice, as it was sent; '' where there is none.
     *
     * @param string[] $lines
     */
    public static function mediaType(array $lines): string
    {
        $last = '';
        foreach ($lines as $line) {
            preg_match_all(self::BETWEEN_COMMAS, $line, $values);
            foreach (array_filter(array_map(trim(...), $values[0]), strlen(...)) as $value) {
                $isOne = preg_match(self::MEDIA_TYPE, $value) === 1;
                $last = $isOne || $last === '' ? $value : $last;
            }
        }
        return $last;
    }

    /** One that is missing is no reason to refuse. */
    public static function isJson(string $mediaType): bool
    {
        return preg_match('~^$|^[^;]*[/+]json\s*(;|$)~i', $mediaType) === 1;
    }

    /** '' where the media type names none. */
    public static function charset(string $mediaType): string
    {
        preg_match_all(self::PARAMETER, $mediaType, $parameters, PREG_SET_ORDER);
        foreach ($parameters as $parameter) {
            if (strcasecmp($parameter['name'], 'charset') === 0) {
                return $parameter['plain'] ?? stripslashes($parameter['quoted']);
            }
        }
        return '';
    }

    /** The text in UTF-8. A byte order mark goes before what the headers say, and is no part of the text. */
    public static function text(string $body, string $charset): string
    {
        $charset = $charset === '' ? 'UTF-8' : $charset;
        foreach (self::MARKS as $mark => $marked) {
            if (str_starts_with($body, $mark)) {
                return self::inUtf8(substr($body, strlen($mark)), $marked);
            }
        }
        return self::inUtf8($body, $charset);
    }

    private static function inUtf8(string $body, string $charset): string
    {
        $isUtf8 = preg_match('/^utf-?8$/i', $charset) === 1;
        // Some builds of iconv take suffixes such as //IGNORE, and would then drop what is wrong.
        $isKnown = $isUtf8 || preg_match('/^[\w.:-]+$/', $charset) === 1 && @iconv($charset, 'UTF-8', '') !== false;
        if (!$isKnown) {
            throw new \UnexpectedValueException("its charset $charset is not known here");
        }
        $text = $isUtf8 ? (preg_match('//u', $body) === 1 ? $body : false) : @iconv($charset, 'UTF-8', $body);
        return $text !== false ? $text
            : throw new \UnexpectedValueException("its bytes are not $charset, which it should be in");
    }

    /**
     * Undoes the codings of a Content-Encoding, the last first. None may give more bytes than the limit.
     *
     * @param string[] $lines
     * @throws \OverflowException where one does
     */
    public static function decompressed(
        #[\SensitiveParameter] string $body,
        array $lines,
        int $limit,
    ): string {
        $names = array_map(trim(...), explode(',', strtolower(implode(',', $lines))));
        if (count($names) > self::MOST_CODINGS) {
            throw new \UnexpectedValueException('it has more content codings than ' . self::MOST_CODINGS);
        }
        foreach (array_reverse($names) as $name) {
            $body = $body === '' ? '' : match ($name) {
                '', 'identity' => $body,
                'gzip', 'x-gzip' => self::inflated($body, ZLIB_ENCODING_GZIP, $name, $limit),
                'deflate' => self::inflatedDeflate($body, $limit),
                default => throw new \UnexpectedValueException("its content coding $name is not known here"),
            };
        }
        return $body;
    }

    public static function tooLarge(int $limit): \OverflowException
    {
        return new \OverflowException("it is larger than $limit bytes, the most that maxBodyBytes allows");
    }

    /** Some servers leave out the header of "deflate". Without it, only a whole body shows that it is one. */
    private static function inflatedDeflate(#[\SensitiveParameter] string $body, int $limit): string
    {
        try {
            return self::inflated($body, ZLIB_ENCODING_DEFLATE, 'deflate', $limit);
        } catch (\UnexpectedValueException $problem) {
            try {
                return self::inflated($body, ZLIB_ENCODING_RAW, 'deflate', $limit);
            } catch (\UnexpectedValueException | \UnderflowException) {
                throw $problem;
            }
        }
    }

    /** Of gzip, several may follow each other. */
    private static function inflated(
        #[\SensitiveParameter] string $body,
        int $encoding,
        string $name,
        int $limit,
    ): string {
        $text = '';
        for ($start = 0; $start < strlen($body); $start += inflate_get_read_len($context)) {
            $context = inflate_init($encoding);
            for ($at = $start; inflate_get_status($context) !== ZLIB_STREAM_END; $at += self::CHUNK) {
                if ($at >= strlen($body)) {
                    throw new \UnderflowException('the compressed data end too soon');
                }
                $part = @inflate_add($context, substr($body, $at, self::CHUNK));
                if ($part === false) {
                    throw new \UnexpectedValueException("its content coding is said to be $name, but it is not");
                }
                $text .= $part;
                if (strlen($text) > $limit) {
                    throw self::tooLarge($limit);
                }
            }
        }
        return $text;
    }
}
