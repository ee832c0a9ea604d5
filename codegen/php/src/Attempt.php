<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use GuzzleHttp\{ClientInterface, Exception\TransferException, TransferStats};
use Psr\Http\Message\{RequestInterface, ResponseInterface};

/** Sends a request once, with a token, and reads no more of the answer than it may. */
final class Attempt
{
    private const MAX_TRAILER_BYTES = 1_048_576;

    public function __construct(
        private ClientInterface $client,
        private Configuration $config,
        private Redaction $redaction,
    ) {
    }

    /** The request has no token yet: the arguments of each function stand in the trace of an exception. */
    public function outcome(RequestInterface $request, float $seconds): Answer|ConnectionException
    {
        $token = $this->config->getAccessToken();
        if (preg_match('/^[\x21-\x7e]+$/D', $token) !== 1) {
            throw new \InvalidArgumentException('The access token is missing, or has blanks in it: set another.');
        }
        $this->redaction->add($token);
        $body = new LimitedBody($this->config->maxBodyBytes);
        $head = null;
        // Guzzle's MockHandler gives it exceptions, too.
        $onHeaders = static function (mixed $response) use (&$head): void {
            $head = $response instanceof ResponseInterface ? self::ofHttp($response) : null;
        };
        $options = ['timeout' => max(0.001, $seconds), 'sink' => $body, 'on_headers' => $onHeaders];
        $options += ['curl' => $this->ofCurl($head)] + $this->options();
        try {
            $response = $this->client->send($request->withHeader('Authorization', "Bearer $token"), $options);
            return $this->answer($response, $body->contentsOf($response->getBody()));
        } catch (TransferException $e) {
            return $body->isOver() && $head !== null ? $this->answer($head, null) : Failure::of($e, $this->redaction);
        } catch (\UnderflowException) {
            return Failure::cutOff();
        } catch (ConnectionException) {
            // From on_stats. It has the request in its trace.
            return Failure::headless();
        } catch (\Throwable $e) {
            throw self::withoutArguments($e);
        }
    }

    /** @return array<string, mixed> the options of Guzzle that are always the same */
    private function options(): array
    {
        return array_filter(['cert' => $this->config->getCertFile(), 'ssl_key' => $this->config->getKeyFile()]) + [
            // A redirect would take the token to another origin.
            'allow_redirects' => false,
            'http_errors' => false,
            // libcurl takes a compressed stream that ends too soon for the body.
            'decode_content' => false,
            'on_stats' => $this->onStats(...),
        ];
    }

    /**
     * Guzzle would keep trailers, however many come. Once the head is there, they are left out and counted, but for
     * those that came with it.
     *
     * @return array<int, mixed> options of libcurl
     */
    private function ofCurl(?ResponseInterface &$head): array
    {
        $bytes = 0;
        $onTrailer = static function (mixed $handle, #[\SensitiveParameter] string $line) use (&$bytes): int {
            $bytes += strlen($line);
            return $bytes > self::MAX_TRAILER_BYTES ? -1 : strlen($line);
        };
        $own = $this->client->getConfig('progress');
        $onProgress = static function (mixed $handle, int ...$counts) use (&$head, $onTrailer, $own): int {
            if ($head?->getStatusCode() >= 200) {
                curl_setopt($handle, CURLOPT_HEADERFUNCTION, $onTrailer);
            }
            if ($own !== null) {
                $own(...$counts);
            }
            return 0;
        };
        return [
            CURLOPT_NOPROGRESS => false,
            CURLOPT_XFERINFOFUNCTION => $onProgress,
            // The head of a proxy's answer would pass for that of the service.
            CURLOPT_SUPPRESS_CONNECT_HEADERS => true,
        ] + ($this->client->getConfig('curl') ?? []);
    }

    /** Where libcurl finds nothing wrong with an answer that has no head, Guzzle would send the request again unasked. */
    private function onStats(TransferStats $stats): void
    {
        $own = $this->client->getConfig('on_stats');
        if ($own !== null) {
            $own($stats);
        }
        if ($stats->getHandlerErrorData() === CURLE_OK && !$stats->hasResponse()) {
            throw Failure::headless();
        }
    }

    private function answer(
        #[\SensitiveParameter] ResponseInterface $response,
        #[\SensitiveParameter] ?string $body,
    ): Answer {
        return new Answer($response, $body, $this->config->maxBodyBytes, $this->redaction);
    }

    /** libcurl would wait for the end of an answer with this status until the time is over. */
    private static function ofHttp(ResponseInterface $response): ResponseInterface
    {
        return $response->getStatusCode() !== 101 ? $response : throw Failure::unaskedProtocol();
    }

    /** What a handler of the caller's throws is passed on. The request, with its token, stands in its trace. */
    private static function withoutArguments(#[\SensitiveParameter] \Throwable $thrown): \Throwable
    {
        for ($one = $thrown; $one !== null; $one = $one->getPrevious()) {
            $trace = new \ReflectionProperty($one instanceof \Error ? \Error::class : \Exception::class, 'trace');
            $bare = static fn (array $frame): array => array_diff_key($frame, ['args' => null]);
            $trace->setValue($one, array_map($bare, $one->getTrace()));
        }
        return $thrown;
    }
}
