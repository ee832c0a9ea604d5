# frozen_string_literal: true

# Reads jobs line by line, makes each call with the installed gem, and prints what a caller gets. It judges nothing.

require 'json'
require 'partner_center_usage'
require 'uri'

def api(base_url, call)
  configuration = PartnerCenterUsage::Configuration.new do |config|
    config.scheme = URI(base_url).scheme
    config.host = URI(base_url).authority
    config.access_token = call['token']
    config.timeout = call['timeoutMs'] / 1000.0
    config.retries = call['retries']
  end
  PartnerCenterUsage::AzureSpendingApi.new(PartnerCenterUsage::ApiClient.new(configuration))
end

def answer(api, call)
  summary, status, = api.get_customer_usage_summary_with_http_info(
    call['customerId'],
    correlation_id: call['correlationId'],
    correlation_vector: call['correlationVector'],
    request_id: call['requestId']
  )
  { outcome: 'summary', status:, summary: plain(summary.to_hash) }
rescue ArgumentError => e
  { outcome: 'failure', kind: 'argument', message: e.message }
rescue PartnerCenterUsage::ApiError => e
  outcome(e).merge(
    message: e.message,
    status: e.code,
    requestId: e.request_id,
    correlationId: e.correlation_id,
    body: e.response_body
  )
end

def outcome(error)
  case error
  when PartnerCenterUsage::DecodeError then { outcome: 'failure', kind: 'decode' }
  when PartnerCenterUsage::TimeoutError then { outcome: 'failure', kind: 'timeout' }
  when PartnerCenterUsage::ConnectionError then { outcome: 'failure', kind: 'connection' }
  else { outcome: 'error', code: error.fault_code, description: error.fault&.description }
  end
end

# Amounts as texts of digits, and date-times with their fractions, which JSON would cut off.
def plain(value)
  case value
  when Hash then value.transform_values { |item| plain(item) }
  when Array then value.map { |item| plain(item) }
  when BigDecimal then value.to_s('F')
  when Time then value.iso8601(9)
  else value
  end
end

$stdin.set_encoding(Encoding::UTF_8)
# One for each base URL, as users have it: all calls to it have the same token, retries and time-out.
apis = {}
$stdin.each_line do |line|
  job = JSON.parse(line)
  base_url, call = job.values_at('baseUrl', 'call')
  text = JSON.generate({ id: job['id'], **answer(apis[base_url] ||= api(base_url, call), call) })
  $stdout.write(text, "\n") && $stdout.flush
end
