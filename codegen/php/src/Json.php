<?php

declare(strict_types=1);

namespace PartnerCenterUsage;

use PartnerCenterUsage\Model\ServiceFault;

/** Makes the text of an answer objects. */
final class Json
{
    /** Numbers with a fraction or an exponent, but not within texts. */
    private const FRACTION = '/(?:"[^"]*+"|-?\d++(?![.eE]))(*SKIP)(*FAIL)'
        . '|-?\d++(?:\.\d++(?:[eE][+-]?\d++)?|[eE][+-]?\d++)/';
    /** No quotation mark is within a text then. PCRE gives up on long texts with many escapes. */
    private const MARKS = ['\\\\' => '\u005c', '\"' => '\u0022'];
    private const FLAGS = JSON_THROW_ON_ERROR | JSON_BIGINT_AS_STRING;

    /** @throws \Throwable where the answer is none of this type; what is thrown says so as half a sentence */
    public static function summary(Answer $answer, string $type): object
    {
        return ObjectSerializer::deserialize(self::decoded($answer), $type);
    }

    /** Null where the answer has none. What is no text in it, but has to be, does not hide the rest. */
    public static function fault(Answer $answer): ?ServiceFault
    {
        try {
            $sent = self::decoded($answer);
            foreach (ServiceFault::openAPITypes() as $name => $type) {
                if ($type !== 'mixed' && !is_scalar($sent->$name ?? null)) {
                    unset($sent->$name);
                }
            }
            return ObjectSerializer::deserialize($sent, ServiceFault::class);
        } catch (\Throwable) {
            return null;
        }
    }

    /** @return \stdClass|mixed[] */
    private static function decoded(Answer $answer): \stdClass|array
    {
        if (!Content::isJson($answer->mediaType)) {
            throw new \UnexpectedValueException("it is $answer->mediaType");
        }
        if ($answer->problem !== null) {
            throw $answer->problem;
        }
        json_decode($answer->body, false, 512, self::FLAGS); // The next line would take some that is no JSON.
        $json = preg_replace(self::FRACTION, '"$0"', strtr($answer->body, self::MARKS));
        $sent = json_decode($json, false, 512, self::FLAGS);
        return is_scalar($sent ?? '') ? throw new \UnexpectedValueException('it is a text, a number or null')
            : $answer->redaction->ofDecoded($sent);
    }
}
