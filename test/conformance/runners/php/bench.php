<?php

// Times calls through the installed package against the same calls through Guzzle and json_decode.

declare(strict_types=1);

use GuzzleHttp\Client;
use PartnerCenterUsage\Api\AzureSpendingApi;
use PartnerCenterUsage\Configuration;

require $argv[1];
[, , $host, $rounds, $calls] = $argv;
$customerId = '3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4';
$url = "$host/v1/customers/$customerId/usagesummary";

$configuration = (new Configuration())->setHost($host)->setAccessToken('token-for-tests');
$api = new AzureSpendingApi(new Client(), $configuration);
$viaClient = fn () => $api->getCustomerUsageSummary($customerId);

$plain = new Client();
$headers = [
    'Accept' => 'application/json',
    'Authorization' => 'Bearer token-for-tests',
    'User-Agent' => $configuration->getUserAgent(),
    'ms-requestid' => '5d0e3f61-7c4b-4e0e-9a1f-8be2c9d47a10',
    'ms-correlationid' => 'b7a9b1de-2f2c-4a0c-8f43-51a3d3a6f8c2',
];
$viaGuzzle = function () use ($plain, $url, $headers): stdClass {
    $response = $plain->request('GET', $url, ['headers' => $headers, 'timeout' => 30]);
    $body = preg_replace('/^\xEF\xBB\xBF/', '', (string) $response->getBody());
    return json_decode($body, false, 512, JSON_THROW_ON_ERROR);
};

$seconds = function (callable $call) use ($calls): float {
    $start = hrtime(true);
    for ($i = 0; $i < $calls; $i++) {
        $call();
    }
    return (hrtime(true) - $start) / 1e9;
};
$seconds($viaClient);
$seconds($viaGuzzle);
$result = ['client' => [], 'plain' => []];
for ($round = 0; $round < $rounds; $round++) {
    $result['client'][] = $seconds($viaClient);
    $result['plain'][] = $seconds($viaGuzzle);
}
echo json_encode($result), "\n";
