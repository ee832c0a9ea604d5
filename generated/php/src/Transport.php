<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use GuzzleHttp\ClientInterface;
use Psr\Http\Message\RequestInterface;

/** Sends a call with its ids, timeout and retries, and decodes its response. */
final class Transport
{
    private const ID_HEADERS = ['ms-requestid', 'ms-correlationid'];
    private const RETRIED_STATUSES = [408, 429, 500, 502, 503, 504];
    private const LONGEST_RETRY_DELAY = 60;

    public function __construct(private ClientInterface $client, private Configuration $config)
    {
    }

    /** @return array{object, int, string[][]} the data, the status and the headers */
    public function send(RequestInterface $request, string $type): array
    {
        self::checkPath($request->getUri()->getPath());
        // The generator sets it for requests without a body as well.
        $request = self::withIds($request->withoutHeader('Content-Type'));
        $attempt = new Attempt($this->client, $this->config, new Redaction());
        $deadline = self::now() + $this->config->timeout;
        for ($retries = 0; true; $retries++) {
            $outcome = $attempt->outcome($request, $deadline - self::now());
            $response = $outcome instanceof ServiceResponse ? $outcome : null;
            if (
                $this->isRetried($retries, $outcome)
                && self::waited(RetryDelay::seconds($retries, $response), $deadline)
            ) {
                continue;
            }
            if ($response === null) {
                throw $outcome;
            }
            return self::decode($response, $type, $request->getHeaders());
        }
    }

    private static function checkPath(string $path): void
    {
        if (preg_match('~/\.{0,2}(/|$)~', $path) === 1) {
            throw new \InvalidArgumentException(
                "The path $path has a part that is empty, . or .., which would lead to another address. Pass an id."
            );
        }
    }

    private static function withIds(RequestInterface $request): RequestInterface
    {
        foreach (self::ID_HEADERS as $name) {
            if (!$request->hasHeader($name)) {
                $request = $request->withHeader($name, self::uuid());
            }
        }
        return $request;
    }

    private static function uuid(): string
    {
        $groups = str_split(bin2hex(random_bytes(16)), 4);
        return vsprintf('%s%s-%s-4%.3s-a%.3s-%s%s%s', $groups);
    }

    /** Seconds by a clock that nobody can set while a call is running. */
    private static function now(): float
    {
        return hrtime(true) / 1e9;
    }

    private function isRetried(int $retries, ServiceResponse|ConnectionException $outcome): bool
    {
        if ($retries >= $this->config->retries) {
            return false;
        }
        if ($outcome instanceof ServiceResponse) {
            return in_array($outcome->status, self::RETRIED_STATUSES, true);
        }
        return !$outcome->permanent;
    }

    /** Waits before a retry. False if the delay is too long to wait for. */
    private static function waited(float $seconds, float $deadline): bool
    {
        if ($seconds > min(self::LONGEST_RETRY_DELAY, $deadline - self::now())) {
            return false;
        }
        usleep((int) ceil(1e6 * $seconds));
        return true;
    }

    /**
     * @param string[][] $sentHeaders the headers of the request, for its ids
     * @return array{object, int, string[][]} the data, the status and the headers
     */
    private static function decode(ServiceResponse $response, string $type, array $sentHeaders): array
    {
        $excerpt = $response->body === '' ? '.' : ': ' . SingleLine::of($response->body);
        if (!$response->isSuccess()) {
            $reason = SingleLine::of($response->reason);
            throw new ApiException(
                "The service responded with $response->status $reason$excerpt",
                $response->status,
                $response->headers,
                $response->body,
                Json::serviceFault($response),
                $sentHeaders,
            );
        }
        try {
            return [Json::success($response, $type), $response->status, $response->headers];
        } catch (\Throwable $problem) {
            $cause = RedactedException::of($problem, $response->redaction);
        }
        throw new DecodeException(
            "The response $response->status cannot be decoded, {$cause->getMessage()}$excerpt",
            $response->status,
            $response->headers,
            $response->body,
            sentHeaders: $sentHeaders,
            previous: $cause,
        );
    }
}
