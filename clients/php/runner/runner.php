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

// One API for each base URL, as users have it: all calls to it have the same token, retries and timeout.
$apis = [];
while (($line = fgets(STDIN)) !== false) {
    $job = json_decode($line, false, 512, JSON_THROW_ON_ERROR);
    $output = ['id' => $job->id] + outcome($apis, $job);
    fwrite(STDOUT, json_encode($output, JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE) . "\n");
}

function newApi(#[SensitiveParameter] stdClass $job): AzureSpendingApi
{
    $configuration = (new Configuration())->setHost($job->baseUrl)->setAccessToken($job->call->token);
    $configuration->timeout = $job->call->timeoutMs / 1000;
    $configuration->retries = $job->call->retries;
    return new AzureSpendingApi(config: $configuration);
}

/**
 * The job has the token, and would be in the traces that are printed.
 *
 * @param AzureSpendingApi[] $apis
 * @return array<string, mixed>
 */
function outcome(#[SensitiveParameter] array &$apis, #[SensitiveParameter] stdClass $job): array
{
    try {
        $api = $apis[$job->baseUrl] ??= newApi($job);
        $result = $api->getCustomerUsageSummaryWithHttpInfo(
            $job->call->customerId,
            correlationId: $job->call->correlationId ?? null,
            correlationVector: $job->call->correlationVector ?? null,
            requestId: $job->call->requestId ?? null,
        );
        [$summary, $status] = $result;
        $printed = printed($result) . (string) $summary;
        return ['outcome' => 'summary', 'status' => $status, 'summary' => $summary, 'printed' => $printed];
    } catch (InvalidArgumentException $e) {
        $outcome = ['outcome' => 'failure', 'kind' => 'argument'];
    } catch (ApiException $e) {
        $outcome = kindOf($e) + [
            'status' => $e->getStatus(),
            'requestId' => $e->getRequestId(),
            'correlationId' => $e->getCorrelationId(),
            'body' => $e->getBody(),
        ];
    }
    return $outcome + ['message' => $e->getMessage(), 'printed' => $e . printed($e, $api ?? null)];
}

/** As people print values while they debug. */
function printed(mixed ...$values): string
{
    ob_start();
    var_dump($values);
    print_r($values);
    return ob_get_clean();
}

/** @return array<string, mixed> */
function kindOf(ApiException $e): array
{
    return match (true) {
        $e instanceof DecodeException => ['outcome' => 'failure', 'kind' => 'decode'],
        $e instanceof TimeoutException => ['outcome' => 'failure', 'kind' => 'timeout'],
        $e instanceof ConnectionException => ['outcome' => 'failure', 'kind' => 'connection'],
        default => [
            'outcome' => 'error',
            'code' => $e->getErrorCode(),
            'description' => $e->getServiceFault()?->getDescription(),
        ],
    };
}
