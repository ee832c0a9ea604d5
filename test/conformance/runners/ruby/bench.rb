# frozen_string_literal: true

# Times calls through the installed gem against the same calls through Typhoeus and JSON.

require 'json'
require 'partner_center_usage'
require 'securerandom'

host = ARGV[0]
rounds, calls = ARGV[1, 2].map(&:to_i)

PartnerCenterUsage.configure do |config|
  config.base_url = host
  config.access_token = 'token-for-tests'
end
api = PartnerCenterUsage::AzureSpendingApi.new
customer_id = '3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4'
url = "#{host}/v1/customers/#{customer_id}/usagesummary"
via_client = -> { api.get_customer_usage_summary(customer_id) }

fixed = {
  'Accept' => 'application/json',
  'Authorization' => 'Bearer token-for-tests',
  'User-Agent' => api.api_client.default_headers['User-Agent']
}
via_typhoeus = lambda do
  headers = { **fixed, 'ms-requestid' => SecureRandom.uuid, 'ms-correlationid' => SecureRandom.uuid }
  response = Typhoeus.get(url, headers:, timeout: 30)
  raise "The answer is #{response.code}." unless response.success?
  raise 'The answer is no JSON.' unless response.headers['Content-Type'].start_with?('application/json')

  JSON.parse(response.body.dup.force_encoding(Encoding::UTF_8).delete_prefix("\uFEFF"))
end

seconds = lambda do |call|
  start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  calls.times { call.call }
  Process.clock_gettime(Process::CLOCK_MONOTONIC) - start
end

[via_client, via_typhoeus].each(&seconds)
client, plain = Array.new(rounds) { [seconds.call(via_client), seconds.call(via_typhoeus)] }.transpose
puts JSON.generate({ client:, plain: })
