<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use PartnerCenterUsage\Model\ServiceFault;

/** The service responded with an error. Also the parent of the other exceptions of a call. */
class ApiException extends \Exception
{
    /** @var string[][] the ids of the request by the names of their headers */
    private readonly array $sentIds;

    /**
     * @param int $status the HTTP status, which is also the code of the exception; 0 without a response
     * @param string[][] $headers
     * @param string[][] $sentHeaders the headers of the request, for its ids
     */
    public function __construct(
        string $message = '',
        int $status = 0,
        private readonly array $headers = [],
        private readonly ?string $body = null,
        private readonly ?ServiceFault $serviceFault = null,
        array $sentHeaders = [],
        ?\Throwable $previous = null,
    ) {
        parent::__construct($message, $status, $previous);
        $this->sentIds = array_intersect_key($sentHeaders, ['ms-requestid' => null, 'ms-correlationid' => null]);
    }

    /** The HTTP status. 0 without a response. */
    public function getStatus(): int
    {
        return $this->getCode();
    }

    /** The error code as text, such as "3000" for a customer without Azure usage. Null if the body has none. */
    public function getErrorCode(): ?string
    {
        $code = $this->serviceFault['code'] ?? null;
        return $code === null || is_string($code) ? $code : json_encode($code, JSON_UNESCAPED_SLASHES);
    }

    /** The decoded body. Null if it is not a ServiceFault. */
    public function getServiceFault(): ?ServiceFault
    {
        return $this->serviceFault;
    }

    /** The id in the response, or else the id that was sent. Include it when you ask Microsoft for support. */
    public function getRequestId(): ?string
    {
        return $this->id('ms-requestid');
    }

    /** The id in the response, or else the id that was sent. */
    public function getCorrelationId(): ?string
    {
        return $this->id('ms-correlationid');
    }

    /** @return string[][] the headers of the response */
    public function getHeaders(): array
    {
        return $this->headers;
    }

    /** The text of the body. Null without a response. */
    public function getBody(): ?string
    {
        return $this->body;
    }

    private function id(string $header): ?string
    {
        return array_change_key_case($this->headers)[$header][0] ?? $this->sentIds[$header][0] ?? null;
    }
}
