# frozen_string_literal: true

require 'time'

module PartnerCenterUsage
  # How long to wait before another attempt.
  module RetryWait
    # A comma after the name of a day belongs to a date.
    BETWEEN_VALUES = /(?<!Mon|Tue|Wed|Thu|Fri|Sat|Sun|day),/

    module_function

    # Seconds before the retry with this number, from 0: what the answer asks for, and never less than the back-off.
    def seconds(number, answer)
      [back_off(number), *asked_for(answer)].max
    end

    def back_off(number)
      longest = [30, 0.5 * (2**[number, 6].min)].min
      rand((longest / 2.0)..longest)
    end

    # What can be read of Retry-After, which may stand there twice.
    def asked_for(answer)
      values = answer ? answer.header_lines('Retry-After').flat_map { |line| line.split(BETWEEN_VALUES) } : []
      values.map(&:strip).filter_map do |value|
        next value.to_i if value.match?(/\A\d+\z/)

        date = date(value)
        date && (date - now(answer))
      end
    end

    # By the clock that Retry-After was written by, if the answer tells it: the one here may be wrong.
    def now(answer)
      answer.header_lines('Date').filter_map { |value| date(value) }.first || Time.now
    end

    def date(value)
      Time.httpdate(value)
    rescue ArgumentError
      nil
    end
  end
end
