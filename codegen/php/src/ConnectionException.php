<?php

namespace PartnerCenterUsage;

/** No answer came, or not all of it. */
class ConnectionException extends ApiException
{
    /** Whether another attempt would fail in the same way. */
    public bool $permanent = false;
}
