<?php

namespace PartnerCenterUsage;

/** The call took longer than it may. */
class TimeoutException extends ConnectionException
{
}
