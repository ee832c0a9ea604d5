<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** The service reported success, but the body of its response cannot be decoded. */
class DecodeException extends ApiException
{
}
