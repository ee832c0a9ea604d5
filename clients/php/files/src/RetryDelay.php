<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** How long to wait before a retry. */
final class RetryDelay
{
    /** A comma after the name of a day belongs to a date. */
    private const COMMA_BETWEEN_VALUES = '/(?<!Mon|Tue|Wed|Thu|Fri|Sat|Sun|day),/';
    /** The three date formats of HTTP, the usual one first. */
    private const DATE_FORMATS = ['D, d M Y H:i:s \G\M\T', 'l, d-M-y H:i:s \G\M\T', 'D M j H:i:s Y'];

    /** Seconds before a retry, counted from 0: what Retry-After asks for, but at least the back-off. */
    public static function seconds(int $retries, ?ServiceResponse $response): float
    {
        $delays = $response === null ? [] : self::retryAfter($response);
        return max([self::backOff($retries), ...$delays]);
    }

    private static function backOff(int $retries): float
    {
        $longest = min(30, 0.5 * 2 ** min($retries, 6));
        return $longest * random_int(500_000, 1_000_000) / 1_000_000;
    }

    /** @return list<float> each valid value of Retry-After in seconds. The header may occur twice. */
    private static function retryAfter(ServiceResponse $response): array
    {
        $seconds = [];
        foreach ($response->lines('Retry-After') as $line) {
            foreach (array_map(trim(...), preg_split(self::COMMA_BETWEEN_VALUES, $line)) as $value) {
                if (ctype_digit($value)) {
                    $seconds[] = (float) $value;
                    continue;
                }
                $date = self::httpDate($value);
                if ($date !== null) {
                    $seconds[] = $date - self::serverTime($response);
                }
            }
        }
        return $seconds;
    }

    /** The time by the server's clock if the response tells it, because the local clock may be wrong. */
    private static function serverTime(ServiceResponse $response): float
    {
        foreach ($response->lines('Date') as $line) {
            $date = self::httpDate($line);
            if ($date !== null) {
                return $date;
            }
        }
        return microtime(true);
    }

    private static function httpDate(string $value): ?float
    {
        foreach (self::DATE_FORMATS as $format) {
            $date = \DateTimeImmutable::createFromFormat("!$format", $value, new \DateTimeZone('UTC'));
            if ($date !== false) {
                return (float) $date->getTimestamp();
            }
        }
        return null;
    }
}
