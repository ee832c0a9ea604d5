<?php

// Reads jobs line by line, makes each call with the installed package, and prints what a caller gets.

declare(strict_types=1);

use PartnerCenterUsage\Api\AzureSpendingApi;
use PartnerCenterUsage\ApiException;
use PartnerCenterUsage\Configuration;
use PartnerCenterUsage\ConnectionException;
use PartnerCenterUsage\DecodeException;
use PartnerCenterUsage\TimeoutException;

require $argv[1];

// One for each base URL, as users have it: all calls to it have the same token, retries and time-out.
$apis = [];
while (($line = fgets(STDIN)) !== false) {
    $job = json_decode($line, false, 512, JSON_THROW_ON_ERROR);
    $api = $apis[$job->baseUrl] ??= api($job->baseUrl, $job->call);
    $answer = ['id' => $job->id] + answer($api, $job->call);
    fwrite(STDOUT, json_encode($answer, JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE) . "\n");
}

function api(string $baseUrl, stdClass $call): AzureSpendingApi
{
    $configuration = (new Configuration())->setHost($baseUrl)->setAccessToken($call->token);
    $configuration->timeout = $call->timeoutMs / 1000;
    $configuration->retries = $call->retries;
    return new AzureSpendingApi(config: $configuration);
}

/** @return array<string, mixed> */
function answer(AzureSpendingApi $api, stdClass $call): array
{
    try {
        [$summary, $status] = $api->getCustomerUsageSummaryWithHttpInfo(
            $call->customerId,
            correlationId: $call->correlationId ?? null,
            correlationVector: $call->correlationVector ?? null,
            requestId: $call->requestId ?? null,
        );
        return ['outcome' => 'summary', 'status' => $status, 'summary' => $summary];
    } catch (InvalidArgumentException $e) {
        return ['outcome' => 'failure', 'kind' => 'argument', 'message' => $e->getMessage()];
    } catch (ApiException $e) {
        return outcome($e) + [
            'message' => $e->getMessage(),
            'status' => $e->getCode(),
            'requestId' => $e->getRequestId(),
            'correlationId' => $e->getCorrelationId(),
            'body' => $e->getResponseBody(),
        ];
    }
}

/** @return array<string, mixed> */
function outcome(ApiException $e): array
{
    return match (true) {
        $e instanceof DecodeException => ['outcome' => 'failure', 'kind' => 'decode'],
        $e instanceof TimeoutException => ['outcome' => 'failure', 'kind' => 'timeout'],
        $e instanceof ConnectionException => ['outcome' => 'failure', 'kind' => 'connection'],
        default => [
            'outcome' => 'error',
            'code' => $e->getFaultCode(),
            'description' => $e->getResponseObject()?->getDescription(),
        ],
    };
}
