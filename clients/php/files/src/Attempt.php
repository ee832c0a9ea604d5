<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\TransferException;
use Psr\Http\Message\RequestInterface;
use Psr\Http\Message\ResponseInterface;

/** Sends a request once, with a token, and reads the response up to the limit. */
final class Attempt
{
    public function __construct(
        private ClientInterface $client,
        private Configuration $config,
        private Redaction $redaction,
    ) {
    }

    /** The request must not have the token yet: the arguments of each function are in the trace of an exception. */
    public function outcome(RequestInterface $request, float $timeout): ServiceResponse|ConnectionException
    {
        $token = $this->token();
        $this->redaction->add($token);
        $body = new LimitedBody($this->config->maxBodyBytes);
        $options = new GuzzleOptions($this->client, $this->config);
        try {
            $requestWithToken = $request->withHeader('Authorization', "Bearer $token");
            $response = $this->client->send($requestWithToken, $options->all($timeout, $body));
            return $this->response($response, $body->contentsOf($response->getBody()));
        } catch (TransferException $e) {
            // A body that is too large ends the transfer. The response is complete but for its body.
            if ($body->isTooLarge() && $options->head() !== null) {
                return $this->response($options->head(), null);
            }
            return ConnectionFailure::of($e, $this->redaction);
        } catch (\UnderflowException) {
            return ConnectionFailure::truncated();
        } catch (ConnectionException) {
            // Thrown by on_stats. Its trace has the request.
            return ConnectionFailure::malformedHead();
        } catch (\Throwable $e) {
            // A handler of the caller has thrown it.
            throw Trace::withoutArguments($e);
        }
    }

    private function token(): string
    {
        $token = $this->config->getAccessToken();
        if (preg_match('/^[\x21-\x7e]+$/D', $token) !== 1) {
            throw new \InvalidArgumentException(
                'The access token is missing, or is not printable ASCII without spaces. Set another token.'
            );
        }
        return $token;
    }

    private function response(
        #[\SensitiveParameter] ResponseInterface $response,
        #[\SensitiveParameter] ?string $body,
    ): ServiceResponse {
        return new ServiceResponse($response, $body, $this->config->maxBodyBytes, $this->redaction);
    }
}
