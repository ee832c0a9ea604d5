<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use GuzzleHttp\ClientInterface;
use GuzzleHttp\TransferStats;
use Psr\Http\Message\ResponseInterface;

/** The options of Guzzle for one attempt. */
final class GuzzleOptions
{
    private const MOST_TRAILER_BYTES = 1_048_576;
    private const SHORTEST_TIMEOUT = 0.001;

    /** The status line and headers, once they have arrived. */
    private ?ResponseInterface $head = null;
    private int $trailerBytes = 0;

    public function __construct(private ClientInterface $client, private Configuration $config)
    {
    }

    public function head(): ?ResponseInterface
    {
        return $this->head;
    }

    /** @return array<string, mixed> */
    public function all(float $timeout, LimitedBody $body): array
    {
        $certificate = ['cert' => $this->config->getCertFile(), 'ssl_key' => $this->config->getKeyFile()];
        return array_filter($certificate) + [
            // A redirect would take the token to another origin.
            'allow_redirects' => false,
            // libcurl reports no error for a compressed body that ends early.
            'decode_content' => false,
            'http_errors' => false,
            'timeout' => max(self::SHORTEST_TIMEOUT, $timeout),
            'sink' => $body,
            'curl' => $this->curl(),
            'on_headers' => $this->onHeaders(...),
            'on_stats' => $this->onStats(...),
        ];
    }

    /** @return array<int, mixed> options of libcurl */
    private function curl(): array
    {
        return [
            CURLOPT_NOPROGRESS => false,
            CURLOPT_XFERINFOFUNCTION => $this->onProgress(...),
            // The headers of a proxy's response would look like those of the service.
            CURLOPT_SUPPRESS_CONNECT_HEADERS => true,
        ] + ($this->client->getConfig('curl') ?? []);
    }

    /** Guzzle's MockHandler also passes exceptions. */
    private function onHeaders(mixed $response): void
    {
        $this->head = $response instanceof ResponseInterface ? $response : null;
        // A response with this status has no end, so libcurl would read until the timeout.
        if ($this->head?->getStatusCode() === 101) {
            throw ConnectionFailure::unexpectedProtocol();
        }
    }

    /** Guzzle would keep any number of trailers. After the headers, this client counts and discards them. */
    private function onProgress(mixed $handle, int ...$counts): int
    {
        if ($this->head?->getStatusCode() >= 200) {
            curl_setopt($handle, CURLOPT_HEADERFUNCTION, $this->onTrailer(...));
        }
        $ownProgress = $this->client->getConfig('progress');
        if ($ownProgress !== null) {
            $ownProgress(...$counts);
        }
        return 0;
    }

    private function onTrailer(mixed $handle, #[\SensitiveParameter] string $line): int
    {
        $this->trailerBytes += strlen($line);
        return $this->trailerBytes > self::MOST_TRAILER_BYTES ? -1 : strlen($line);
    }

    /** If libcurl accepts a response without a head, Guzzle would send the request again without being asked. */
    private function onStats(TransferStats $stats): void
    {
        $ownStats = $this->client->getConfig('on_stats');
        if ($ownStats !== null) {
            $ownStats($stats);
        }
        if ($stats->getHandlerErrorData() === CURLE_OK && !$stats->hasResponse()) {
            throw ConnectionFailure::malformedHead();
        }
    }
}
