<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

/** The call did not finish within its timeout. */
class TimeoutException extends ConnectionException
{
}
