<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** No response arrived, or only part of one. */
class ConnectionException extends ApiException
{
    /** @param bool $permanent whether another attempt would fail in the same way */
    public function __construct(
        string $message = '',
        public readonly bool $permanent = false,
        ?\Throwable $previous = null,
    ) {
        parent::__construct($message, previous: $previous);
    }
}
