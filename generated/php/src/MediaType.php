<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** Parses Content-Type. */
final class MediaType
{
    /** A comma within quotes does not separate values. */
    private const BETWEEN_COMMAS = '/(?:[^",]|"(?:[^"\\\\]|\\\\.)*+"?)++/';
    private const TYPE = '~^[\w!#$%&\'*+.^`|\~-]+/[\w!#$%&\'*+.^`|\~-]+\s*(?:;|$)~';
    private const PARAMETER = '/;\s*(?<name>[^\s=;"]+)=(?:"(?<quoted>(?:[^"\\\\]|\\\\.)*+)"|(?<plain>[^;\s]*))/';

    /**
     * The last valid media type with its parameters, because the header may occur twice; '' without one.
     *
     * @param string[] $lines
     */
    public static function of(array $lines): string
    {
        $last = '';
        foreach ($lines as $line) {
            preg_match_all(self::BETWEEN_COMMAS, $line, $values);
            foreach (array_filter(array_map(trim(...), $values[0]), strlen(...)) as $value) {
                if ($last === '' || preg_match(self::TYPE, $value) === 1) {
                    $last = $value;
                }
            }
        }
        return $last;
    }

    /** A response without a media type counts as JSON. */
    public static function isJson(string $mediaType): bool
    {
        return preg_match('~^$|^[^;]*[/+]json\s*(;|$)~i', $mediaType) === 1;
    }

    /** '' if the media type names none. */
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
}
