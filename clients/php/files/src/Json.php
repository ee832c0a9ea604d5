<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use PartnerCenterUsage\Model\ServiceFault;

/** Decodes the body of a response to a model. */
final class Json
{
    /** Numbers with a fraction or an exponent, outside of texts. */
    private const FRACTION = '/(?:"[^"]*+"|-?\d++(?![.eE]))(*SKIP)(*FAIL)'
        . '|-?\d++(?:\.\d++(?:[eE][+-]?\d++)?|[eE][+-]?\d++)/';
    /** After this, no text contains a quotation mark. PCRE fails on long texts with many escapes. */
    private const ESCAPES = ['\\\\' => '\u005c', '\"' => '\u0022'];
    private const DEPTH = 512;
    private const FLAGS = JSON_THROW_ON_ERROR | JSON_BIGINT_AS_STRING;

    /** @throws \Throwable if the body is not of this type. Its message says so as half a sentence. */
    public static function success(ServiceResponse $response, string $type): object
    {
        return ObjectSerializer::deserialize(self::decode($response), $type);
    }

    /** Null if the body is something else. A property of the wrong type does not hide the others. */
    public static function serviceFault(ServiceResponse $response): ?ServiceFault
    {
        try {
            $data = self::decode($response);
            foreach (ServiceFault::openAPITypes() as $name => $type) {
                if ($type !== 'mixed' && !is_scalar($data->$name ?? null)) {
                    unset($data->$name);
                }
            }
            return ObjectSerializer::deserialize($data, ServiceFault::class);
        } catch (\Throwable) {
            return null;
        }
    }

    /** @return \stdClass|mixed[] */
    private static function decode(ServiceResponse $response): \stdClass|array
    {
        if (!MediaType::isJson($response->mediaType)) {
            throw new \UnexpectedValueException("its media type is $response->mediaType, not JSON");
        }
        if ($response->problem !== null) {
            throw $response->problem;
        }
        // Only checks the syntax. With quotes around its numbers, some invalid JSON would become valid.
        json_decode($response->body, false, self::DEPTH, self::FLAGS);
        $json = preg_replace(self::FRACTION, '"$0"', strtr($response->body, self::ESCAPES));
        $data = json_decode($json, false, self::DEPTH, self::FLAGS);
        if ($data === null || is_scalar($data)) {
            throw new \UnexpectedValueException('it is JSON, but not an object');
        }
        return $response->redaction->ofDecoded($data);
    }
}
