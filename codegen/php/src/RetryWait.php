<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** How long to wait before another attempt. */
final class RetryWait
{
    /** A comma after the name of a day belongs to a date. */
    private const BETWEEN_VALUES = '/(?<!Mon|Tue|Wed|Thu|Fri|Sat|Sun|day),/';
    /** The three forms of a date in HTTP, the usual one first. */
    private const DATES = ['D, d M Y H:i:s \G\M\T', 'l, d-M-y H:i:s \G\M\T', 'D M j H:i:s Y'];

    /** Seconds before the retry with this number, from 0: what the answer asks for, and never less than the back-off. */
    public static function seconds(int $number, ?Answer $answer): float
    {
        return max([self::backOff($number), ...($answer === null ? [] : self::askedFor($answer))]);
    }

    private static function backOff(int $number): float
    {
        $longest = min(30, 0.5 * 2 ** min($number, 6));
        return $longest * random_int(500_000, 1_000_000) / 1_000_000;
    }

    /** @return list<float> what can be read of Retry-After, which may stand there twice */
    private static function askedFor(Answer $answer): array
    {
        $seconds = [];
        foreach ($answer->lines('Retry-After') as $line) {
            foreach (array_map(trim(...), preg_split(self::BETWEEN_VALUES, $line)) as $value) {
                if (ctype_digit($value)) {
                    $seconds[] = (float) $value;
                } elseif (($date = self::date($value)) !== null) {
                    $seconds[] = $date - self::now($answer);
                }
            }
        }
        return $seconds;
    }

    /** By the clock that Retry-After was written by, if the answer tells it: the one here may be wrong. */
    private static function now(Answer $answer): float
    {
        foreach ($answer->lines('Date') as $line) {
            if (($date = self::date($line)) !== null) {
                return $date;
            }
        }
        return microtime(true);
    }

    private static function date(string $value): ?float
    {
        foreach (self::DATES as $format) {
            $date = \DateTimeImmutable::createFromFormat("!$format", $value, new \DateTimeZone('UTC'));
            if ($date !== false) {
                return (float) $date->getTimestamp();
            }
        }
        return null;
    }
}
