<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/**
 * From the bytes of a body to its text, by what the headers say about them. What cannot be read is an
 * UnexpectedValueException, and what ends too soon an UnderflowException.
 */
final class Content
{
    private const MARKS = ["\xEF\xBB\xBF" => 'UTF-8', "\xFF\xFE" => 'UTF-16LE', "\xFE\xFF" => 'UTF-16BE'];
    /** A comma within quotes separates nothing. */
    private const BETWEEN_COMMAS = '/(?:[^",]|"(?:[^"\\\\]|\\\\.)*+"?)++/';
    private const MEDIA_TYPE = '~^[\w!#$%&\'*+.^`|\~-]+/[\w!#$%&\'*+.^`|\~-]+\s*(?:;|$)~';
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
     * Undoes the codings of a Content-Encoding, the last first.
     *
     * @param string[] $lines
     */
    public static function decompressed(string $body, array $lines): string
    {
        $names = array_map(trim(...), explode(',', strtolower(implode(',', $lines))));
        foreach (array_reverse($names) as $name) {
            $body = $body === '' ? '' : match ($name) {
                '', 'identity' => $body,
                'gzip', 'x-gzip' => self::inflated($body, ZLIB_ENCODING_GZIP, $name),
                'deflate' => self::inflatedDeflate($body),
                default => throw new \UnexpectedValueException("its content coding $name is not known here"),
            };
        }
        return $body;
    }

    /** Some servers leave out the header of "deflate". Without it, only a whole body shows that it is one. */
    private static function inflatedDeflate(string $body): string
    {
        try {
            return self::inflated($body, ZLIB_ENCODING_DEFLATE, 'deflate');
        } catch (\UnexpectedValueException $problem) {
            try {
                return self::inflated($body, ZLIB_ENCODING_RAW, 'deflate');
            } catch (\RuntimeException) {
                throw $problem;
            }
        }
    }

    /** Of gzip, several may follow each other. */
    private static function inflated(string $body, int $encoding, string $name): string
    {
        $text = '';
        while ($body !== '') {
            $context = inflate_init($encoding);
            $part = @inflate_add($context, $body);
            if ($part === false) {
                throw new \UnexpectedValueException("its content coding is said to be $name, but it is not");
            }
            if (inflate_get_status($context) !== ZLIB_STREAM_END) {
                throw new \UnderflowException('the compressed data end too soon');
            }
            $text .= $part;
            $body = substr($body, inflate_get_read_len($context));
        }
        return $text;
    }
}
