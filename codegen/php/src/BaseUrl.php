<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** Where a token may go: it reaches the data of every customer. */
final class BaseUrl
{
    private const ORIGIN = '~^(?<scheme>https?)://(?<host>\[[0-9a-f:.]+\]|[^/?#@\\\\:\[\]%]+)(?::\d+)?';
    private const URL = self::ORIGIN . '(?:/[^?#\\\\]*)?$~iD';
    private const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

    /** The URL without slashes at its end. No message repeats it, because it may hold a password. */
    public static function checked(#[\SensitiveParameter] string $url, bool $allowInsecureHttp): string
    {
        $isUrl = preg_match('/^[^\p{Z}\p{C}]+$/uD', $url) === 1 && preg_match(self::URL, $url, $parts) === 1;
        $isSafe = $isUrl && ($allowInsecureHttp || strtolower($parts['scheme']) === 'https'
            || in_array(strtolower($parts['host']), self::LOCAL, true));
        return $isSafe ? rtrim($url, '/') : throw new \InvalidArgumentException(
            'The base URL has to be https, without credentials, query or fragment. Plain http is for this machine, or '
            . 'for a way that nobody else can read: there, set allowInsecureHttp.'
        );
    }
}
