<?php

// Calls a client that was generated from the changed spec. Prints what it gets, a line each.

declare(strict_types=1);

use PartnerCenterUsage\Api\AzureSpendingApi;
use PartnerCenterUsage\ApiException;
use PartnerCenterUsage\Configuration;

require 'vendor/autoload.php';

$customerId = $argv[1];
$configuration = (new Configuration())->setAccessToken('token')->setHost(getenv('PARTNER_CENTER_URL'));
$api = new AzureSpendingApi(config: $configuration);
$summary = $api->getCustomerUsageSummary(
    $customerId,
    billingUnit: 'unlisted',
    pageSize: 5,
    threshold: '0.5',
    since: '2026-11-01T00:00:00Z',
    isEstimate: true,
    type: 'net',
    parts: ['one', 'two & three'],
);
echo "cost {$summary->getSavingsPlanCost()}\n";
echo "state {$summary->getBillingState()}\n";
echo "plan {$summary->getPlan()}\n";
echo 'tiers ', implode(',', $summary->getTiers()), "\n";
echo "total {$api->getCustomerInvoice($customerId, 2026, '00/12', 50)->getTotal()}\n";
try {
    $api->getCustomerInvoice($customerId, 2026, 'none', 50);
} catch (ApiException $e) {
    echo "invoice error {$e->getMessage()}\n";
}
try {
    $api->getCustomerUsageSummary('busy');
} catch (ApiException $e) {
    echo "summary error {$e->getMessage()}\n";
}
