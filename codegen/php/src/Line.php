<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** Makes what others wrote one line of a message, in which nothing moves the cursor of a terminal. */
final class Line
{
    private const LONGEST = 500;
    /** Control characters, line breaks, and what turns the direction of the writing. */
    private const CONTROLS = '/[\x{00}-\x{1F}\x{7F}-\x{9F}\x{2028}-\x{202E}\x{2066}-\x{2069}]/u';

    public static function of(string $text): string
    {
        // No character has more than four bytes. Bytes that are no UTF-8 become U+FFFD.
        $start = json_encode(substr($text, 0, 4 * self::LONGEST + 4), JSON_INVALID_UTF8_SUBSTITUTE);
        $escape = static fn (array $match): string => '\u' . bin2hex(iconv('UTF-8', 'UTF-16BE', $match[0]));
        $line = preg_replace_callback(self::CONTROLS, $escape, json_decode($start));
        $isLonger = preg_match('/^.{' . self::LONGEST . '}(?=.)/us', $line, $shortened) === 1;
        return $isLonger ? "$shortened[0]…" : $line;
    }
}
