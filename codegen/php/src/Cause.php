<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** What led to a failure, told anew without the token: what an HTTP library throws holds the request. */
final class Cause extends \RuntimeException
{
    private const DEEPEST = 5;

    /** @param string $type the class of what was thrown */
    private function __construct(string $message, public readonly string $type, ?self $previous)
    {
        parent::__construct($message, 0, $previous);
    }

    public static function of(
        #[\SensitiveParameter] ?\Throwable $thrown,
        Redaction $redaction,
        int $deepest = self::DEEPEST,
    ): ?self {
        if ($thrown === null || $deepest === 0) {
            return null;
        }
        $previous = self::of($thrown->getPrevious(), $redaction, $deepest - 1);
        return new self(Line::of($redaction->of($thrown->getMessage())), get_debug_type($thrown), $previous);
    }
}
