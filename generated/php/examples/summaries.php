<?php

// Prints a line for each customer: summaries.php CUSTOMER_ID...

declare(strict_types=1);

use PartnerCenterUsage\Api\AzureSpendingApi;
use PartnerCenterUsage\ApiException;
use PartnerCenterUsage\Configuration;

require 'vendor/autoload.php';

$configuration = (new Configuration())->setAccessToken(fn (): string => getenv('PARTNER_CENTER_TOKEN') ?: '');
$configuration->setHost(getenv('PARTNER_CENTER_URL') ?: $configuration->getHost());
$configuration->timeout = 20.0;
$configuration->retries = 3;
$api = new AzureSpendingApi(config: $configuration);

foreach (array_slice($argv, 1) as $customerId) {
    try {
        $summary = $api->getCustomerUsageSummary($customerId);
        $name = $summary->getResourceName() ?? $summary->getName() ?? $customerId;
        $currency = $summary->getCurrencyCode() ?? $summary->getCurrencyLocale();
        $cost = $summary->getTotalCost() ?? 'unknown';
        $budget = $summary->getBudget()?->getAmount() ?? 'none';
        echo "$name: $cost $currency, budget $budget\n";
    } catch (ApiException $e) {
        if ($e->getErrorCode() === '3000') {
            echo "$customerId: no Azure usage\n";
        } else {
            echo "$customerId: {$e->getMessage()} Code {$e->getErrorCode()}, request {$e->getRequestId()}.\n";
        }
    } catch (InvalidArgumentException $e) {
        echo "$customerId: {$e->getMessage()}\n";
    }
}
