<?php

namespace PartnerCenterUsage;

/** An answer of success has no summary in it. */
class DecodeException extends ApiException
{
}
