<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** A body is larger than maxBodyBytes. */
final class BodyTooLargeException extends \OverflowException
{
    public function __construct(int $limit)
    {
        parent::__construct("it is larger than $limit bytes, which maxBodyBytes of the configuration allows");
    }
}
