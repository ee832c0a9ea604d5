<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** Text from a server or a library as part of a one-line message. */
final class SingleLine
{
    private const MAX_LENGTH = 500;
    private const MOST_BYTES_OF_A_CHARACTER = 4;
    /** Control characters, line breaks, and characters that change the writing direction. */
    private const CONTROL = '/[\x{00}-\x{1F}\x{7F}-\x{9F}\x{2028}-\x{202E}\x{2066}-\x{2069}]/u';

    /** Escapes the control characters of a text, and shortens it if it is too long. */
    public static function of(string $text): string
    {
        // Shorten first, because the text may be very long. Encoding replaces invalid UTF-8 with U+FFFD.
        $start = substr($text, 0, self::MOST_BYTES_OF_A_CHARACTER * (self::MAX_LENGTH + 1));
        $valid = json_decode(json_encode($start, JSON_INVALID_UTF8_SUBSTITUTE));
        $escape = static fn (array $match): string => '\u' . bin2hex(iconv('UTF-8', 'UTF-16BE', $match[0]));
        $line = preg_replace_callback(self::CONTROL, $escape, $valid);
        $isLonger = preg_match('/^.{' . self::MAX_LENGTH . '}(?=.)/us', $line, $shortened) === 1;
        return $isLonger ? "$shortened[0]…" : $line;
    }
}
