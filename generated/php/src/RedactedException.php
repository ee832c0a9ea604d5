<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/**
 * Stands in for what a library threw: its class and its message on one line, without the token. The original is not
 * passed on because it contains the request.
 */
final class RedactedException extends \RuntimeException
{
    private const MOST_CAUSES = 5;

    /** @param string $type the class of the original */
    private function __construct(string $message, public readonly string $type, ?self $previous)
    {
        parent::__construct($message, 0, $previous);
    }

    /** Rebuilds an exception and its chain of causes. */
    public static function of(
        #[\SensitiveParameter] ?\Throwable $original,
        Redaction $redaction,
        int $mostCauses = self::MOST_CAUSES,
    ): ?self {
        if ($original === null || $mostCauses === 0) {
            return null;
        }
        $message = SingleLine::of($redaction->of($original->getMessage()));
        $previous = self::of($original->getPrevious(), $redaction, $mostCauses - 1);
        return new self($message, get_debug_type($original), $previous);
    }
}
