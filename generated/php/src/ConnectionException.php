<?php

namespace PartnerCenterUsage;

/** No answer came, or not all of it. */
class ConnectionException extends ApiException
{
}
