<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** Which base URLs the client accepts: a token must not travel where others can read it. */
final class BaseUrl
{
    private const ORIGIN = '~^(?<scheme>https?)://(?<host>\[[0-9a-f:.]+\]|[^/?#@\\\\:\[\]%]+)(?::\d+)?';
    private const URL = self::ORIGIN . '(?:/[^?#\\\\]*)?$~iD';
    private const PRINTABLE = '/^[^\p{Z}\p{C}]+$/uD';
    private const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

    /** The URL without slashes at its end. The message does not repeat the URL: it may contain a password. */
    public static function checked(#[\SensitiveParameter] string $url, bool $allowInsecureHttp): string
    {
        if (!self::isSafe($url, $allowInsecureHttp)) {
            throw new \InvalidArgumentException(
                'The base URL must use https and have no credentials, query or fragment. Plain http is allowed only '
                . 'for this machine. If nobody else can read the connection, such as one to a container, set '
                . 'allowInsecureHttp in the configuration.'
            );
        }
        return rtrim($url, '/');
    }

    private static function isSafe(#[\SensitiveParameter] string $url, bool $allowInsecureHttp): bool
    {
        if (preg_match(self::PRINTABLE, $url) !== 1 || preg_match(self::URL, $url, $parts) !== 1) {
            return false;
        }
        return $allowInsecureHttp
            || strtolower($parts['scheme']) === 'https'
            || in_array(strtolower($parts['host']), self::LOCAL_HOSTS, true);
    }
}
