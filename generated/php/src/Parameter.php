<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** Refuses values that cannot be sent, before anything is. */
final class Parameter
{
    public static function inHeader(string $name, string $value): string
    {
        return preg_match('/^[\t\x20-\x7e]*$/D', $value) === 1 ? $value
            : throw new \InvalidArgumentException("$name has to be printable ASCII.");
    }

    public static function inPath(string $name, string $value): string
    {
        return preg_match('//u', $value) === 1 ? rawurlencode($value)
            : throw new \InvalidArgumentException("$name has to be an id: its bytes are not UTF-8.");
    }
}
