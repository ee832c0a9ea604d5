<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** Rejects parameters that cannot be sent. */
final class Parameter
{
    public static function inHeader(string $name, string $value): string
    {
        if (preg_match('/^[\t\x20-\x7e]*$/D', $value) !== 1) {
            throw new \InvalidArgumentException("$name must be printable ASCII.");
        }
        return $value;
    }

    public static function inPath(string $name, string $value): string
    {
        if (preg_match('//u', $value) !== 1) {
            throw new \InvalidArgumentException("$name is not valid UTF-8. Pass an id.");
        }
        return rawurlencode($value);
    }
}
