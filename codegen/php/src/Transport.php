<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use GuzzleHttp\{ClientInterface, Exception\TransferException, Psr7\Message, Psr7\Utils};
use PartnerCenterUsage\Model\ServiceFault;
use Psr\Http\Message\{RequestInterface, ResponseInterface};

/** Sends a call with its ids, token, time-out and retries, and decodes the answer. */
final class Transport
{
    /** The statuses after which another attempt may help. */
    private const RETRIED = [408, 429, 500, 502, 503, 504];
    /** Numbers with a fraction or an exponent, but not within texts. */
    private const FRACTION = '/"(?:[^"\\\\]++|\\\\.)*+"(*SKIP)(*FAIL)|-?\d+(?:\.\d+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)/';

    public function __construct(private ClientInterface $client, private Configuration $config)
    {
    }

    /** @return array{object, int, string[][]} what was sent, the status and the headers */
    public function send(RequestInterface $request, string $type): array
    {
        $path = $request->getUri()->getPath();
        if (preg_match('~/\.{0,2}(/|$)~', $path) === 1) {
            throw new \InvalidArgumentException("$path has a part that is empty, . or ..: check the customer id.");
        }
        // The generator sets one for requests without a body, too.
        $request = $request->withoutHeader('Content-Type');
        foreach (['ms-requestid', 'ms-correlationid'] as $name) {
            $uuid = vsprintf('%s%s-%s-4%.3s-a%.3s-%s%s%s', str_split(bin2hex(random_bytes(16)), 4));
            $request = $request->hasHeader($name) ? $request : $request->withHeader($name, $uuid);
        }
        $end = self::now() + $this->config->timeout;
        for ($retries = 0; true; $retries++) {
            $outcome = $this->attempt($request, $end - self::now());
            $answer = $outcome instanceof Answer ? $outcome : null;
            $again = $this->isRetried($retries, $outcome) && self::waited(RetryWait::seconds($retries, $answer), $end);
            if (!$again) {
                return $answer ? self::read($answer, $type) : throw $outcome;
            }
        }
    }

    /** Seconds by a clock that nobody sets. */
    private static function now(): float
    {
        return hrtime(true) / 1e9;
    }

    private function isRetried(int $retries, Answer|ConnectionException $outcome): bool
    {
        return $retries < $this->config->retries
            && ($outcome instanceof Answer ? in_array($outcome->status, self::RETRIED, true) : !$outcome->permanent);
    }

    private static function waited(float $seconds, float $end): bool
    {
        if ($seconds > min(60, $end - self::now())) {
            return false;
        }
        usleep((int) ceil(1e6 * $seconds));
        return true;
    }

    /** The request has no token yet: the arguments of each function stand in the trace of an exception. */
    private function attempt(RequestInterface $request, float $seconds): Answer|ConnectionException
    {
        $token = $this->config->getAccessToken();
        if (preg_match('/^[\x21-\x7e]+$/D', $token) !== 1) {
            throw new \InvalidArgumentException('The access token is missing, or has blanks in it: set another.');
        }
        $options = array_filter(['cert' => $this->config->getCertFile(), 'ssl_key' => $this->config->getKeyFile()]);
        $options += [
            // A redirect would take the token to another origin.
            'allow_redirects' => false,
            'http_errors' => false,
            // Less than a millisecond would be no limit.
            'timeout' => max(0.001, $seconds),
            // libcurl takes a compressed stream that ends too soon for the body.
            'decode_content' => false,
            'on_headers' => self::refuseOtherProtocol(...),
        ];
        try {
            return new Answer($this->client->send($request->withHeader('Authorization', "Bearer $token"), $options));
        } catch (TransferException $e) {
            return Failure::of($e);
        } catch (\UnderflowException) {
            return Failure::cutOff();
        }
    }

    /** libcurl would wait for the end of an answer with this status until the time is over. */
    private static function refuseOtherProtocol(ResponseInterface $response): void
    {
        if ($response->getStatusCode() === 101) {
            throw Failure::unaskedProtocol();
        }
    }

    /** @return array{object, int, string[][]} what was sent, the status and the headers */
    private static function read(Answer $answer, string $type): array
    {
        $status = $answer->status;
        $response = $answer->response;
        $parts = [$status, $response->getHeaders(), $answer->body];
        $isSuccess = $answer->isSuccess();
        try {
            $data = self::decode($answer, $isSuccess ? $type : ServiceFault::class);
            if ($isSuccess) {
                return [$data, ...$parts];
            }
        } catch (\Throwable $problem) {
            $data = null;
        }
        $text = Message::bodySummary($response->withBody(Utils::streamFor($answer->body)), 500) ?? 'no text';
        $exception = $isSuccess
            ? new DecodeException("The answer $status cannot be read, {$problem->getMessage()}: $text", ...$parts)
            : new ApiException("The answer is $status {$response->getReasonPhrase()}: $text", ...$parts);
        $exception->setResponseObject($data);
        throw $exception;
    }

    private static function decode(Answer $answer, string $type): mixed
    {
        if (!Content::isJson($answer->mediaType)) {
            throw new \UnexpectedValueException("it is $answer->mediaType");
        }
        if ($answer->problem !== null) {
            throw $answer->problem;
        }
        $json = $answer->body;
        $flags = JSON_THROW_ON_ERROR | JSON_BIGINT_AS_STRING;
        json_decode($json, false, 512, $flags); // The next line would take some that is no JSON.
        $sent = json_decode(preg_replace(self::FRACTION, '"$0"', $json), false, 512, $flags);
        return is_scalar($sent ?? '') ? throw new \UnexpectedValueException('it is a text, a number or null')
            : ObjectSerializer::deserialize($sent, $type);
    }
}
