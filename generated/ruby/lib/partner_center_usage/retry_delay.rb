# frozen_string_literal: true

require 'time'

module PartnerCenterUsage
  # How long to wait before a retry.
  module RetryDelay
    # A comma after the name of a day belongs to a date.
    COMMA_BETWEEN_VALUES = /(?<!Mon|Tue|Wed|Thu|Fri|Sat|Sun|day),/

    module_function

    # Seconds before a retry, counted from 0: what Retry-After asks for, but at least the back-off.
    def seconds(retries, response)
      [back_off(retries), *retry_after(response)].max
    end

    def back_off(retries)
      longest = [30, 0.5 * (2**[retries, 6].min)].min
      rand((longest / 2.0)..longest)
    end

    # Each valid value of Retry-After in seconds. The header may occur twice.
    def retry_after(response)
      return [] if response.nil?

      values = response.header_lines('Retry-After').flat_map { |line| line.split(COMMA_BETWEEN_VALUES) }
      values.map(&:strip).filter_map do |value|
        next value.to_i if value.match?(/\A\d+\z/)

        date = http_date(value)
        date && (date - server_time(response))
      end
    end

    # The time by the server's clock if the response tells it, because the local clock may be wrong.
    def server_time(response)
      response.header_lines('Date').filter_map { |value| http_date(value) }.first || Time.now
    end

    def http_date(value)
      Time.httpdate(value)
    rescue ArgumentError
      nil
    end
  end
end
