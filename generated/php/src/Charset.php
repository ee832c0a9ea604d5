<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** Decodes the bytes of a body to text. */
final class Charset
{
    private const BYTE_ORDER_MARKS = [
        "\xEF\xBB\xBF" => 'UTF-8',
        "\xFF\xFE" => 'UTF-16LE',
        "\xFE\xFF" => 'UTF-16BE',
    ];

    /**
     * The text in UTF-8. A byte order mark takes precedence over the headers, and is not part of the text.
     *
     * @throws \UnexpectedValueException if the body cannot be decoded
     */
    public static function decode(#[\SensitiveParameter] string $body, string $charset): string
    {
        foreach (self::BYTE_ORDER_MARKS as $mark => $charsetOfMark) {
            if (str_starts_with($body, $mark)) {
                return self::toUtf8(substr($body, strlen($mark)), $charsetOfMark);
            }
        }
        return self::toUtf8($body, $charset === '' ? 'UTF-8' : $charset);
    }

    private static function toUtf8(#[\SensitiveParameter] string $body, string $charset): string
    {
        if (preg_match('/^utf-?8$/i', $charset) === 1) {
            $text = preg_match('//u', $body) === 1 ? $body : false;
        } elseif (self::isKnown($charset)) {
            $text = @iconv($charset, 'UTF-8', $body);
        } else {
            throw new \UnexpectedValueException("this client does not know its charset $charset");
        }
        if ($text === false) {
            throw new \UnexpectedValueException("its bytes are not valid $charset");
        }
        return $text;
    }

    /** Some builds of iconv accept suffixes such as //IGNORE, and would then drop invalid bytes. */
    private static function isKnown(string $charset): bool
    {
        return preg_match('/^[\w.:-]+$/', $charset) === 1 && @iconv($charset, 'UTF-8', '') !== false;
    }
}
