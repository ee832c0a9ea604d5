# frozen_string_literal: true

# Answers that no server sends by mistake.

require 'minitest/autorun'
require 'partner_center_usage'
require 'socket'

class HostileTest < Minitest::Test
  include PartnerCenterUsage

  MILLION = 1_000_000

  # Makes a call that is answered with these parts.
  def answered(parts, timeout: 30)
    server = TCPServer.new('127.0.0.1', 0)
    thread = Thread.new do
      socket = server.accept
      socket.readpartial(9999)
      parts.each { |part| socket.write(part) }
    rescue SystemCallError
      # The client has gone.
    ensure
      socket&.close
    end
    configuration = Configuration.new do |config|
      config.access_token = 'x'
      config.timeout = timeout
      config.base_url = "http://127.0.0.1:#{server.addr[1]}"
    end
    AzureSpendingApi.new(ApiClient.new(configuration)).get_customer_usage_summary('made-up')
  ensure
    server.close
    thread.kill
  end

  def test_the_limit_of_headers_and_trailers
    chunked = "HTTP/1.1 200 x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n"
    trailer = "X: #{'x' * 1000}\r\n"
    answered([chunked, *[trailer] * 900, "\r\n"])
    sent = 0
    parts = Enumerator.produce(chunked) { trailer }.lazy.map { |part| part.tap { sent += part.bytesize } }
    error = assert_raises(ConnectionError) { answered(parts, timeout: 5) }
    refute_instance_of(TimeoutError, error)
    assert_match(/longer than 1 MiB/, error.message)
    # What is on its way counts too.
    assert_operator(sent, :<, 20 * MILLION)
  end

  def test_half_a_character
    head = "HTTP/1.1 %s x\r\nConnection: close\r\n\r\n"
    ['{"resourceName":"abc\udc00"}', '{"else":[{"a":"\udc00"}]}', '{"\udc00":1}'].each do |body|
      assert_raises(DecodeError) { answered([format(head, 200), body]) }
    end
    refused = assert_raises(ApiError) { answered([format(head, 404), '{"code":3000,"description":"\udc00"}']) }
    assert_equal('3000', refused.fault_code)
  end
end
